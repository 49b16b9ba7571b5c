import { engineFile } from "../../../src/node/files/engineFile.ts";
import { ensurePackageData } from "../../../src/node/vite/packageData/ensurePackageData.ts";

/** Global setup of Vitest: writes the data of packages that OG images need, if it is missing. */
export default function writeData(): Promise<void> {
  return ensurePackageData(engineFile("lib", "data"));
}
