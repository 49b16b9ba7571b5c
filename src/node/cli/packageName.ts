import { readFileSync } from "node:fs";
import { engineFile } from "../files/engineFile.ts";

const { name, version } = JSON.parse(readFileSync(engineFile("package.json"), "utf8")) as {
  name: string;
  version: string;
};

/** Name of the package on the registry. It is set in `package.json` only. */
export const PACKAGE_NAME: string = name;

/** Version of the package, such as `0.1.0`. */
export const PACKAGE_VERSION: string = version;
