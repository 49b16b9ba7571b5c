import { expect, test, vi } from "vitest";
import { filesFor } from "../../../../src/node/cli/init/filesFor.ts";
import { inspectFolder } from "../../../../src/node/cli/init/inspectFolder.ts";
import { extendPackage } from "../../../../src/node/cli/init/packageJson.ts";
import { describeResult } from "../../../../src/node/cli/init/report.ts";
import { PACKAGE_VERSION } from "../../../../src/node/cli/packageName.ts";
import { useInitFolder } from "../../../support/build/initSite.ts";

const folder = useInitFolder();

test("maru init writes no dependency if the source of the package is unknown, and says how to add it", async () => {
  vi.spyOn(process, "cwd").mockReturnValue(folder.path);
  const found = await inspectFolder(folder.path);
  const answers = { site: undefined, migrates: false, workflow: false };
  const extendedPackage = extendPackage(undefined, undefined);
  const files = filesFor(answers, found, extendedPackage);
  const printed = describeResult({ answers, found, files, extendedPackage });
  expect(files.find(({ path }) => path === "package.json")?.text).not.toContain('ependencies"');
  expect(printed).toContain("  package.json: the commands below\n");
  expect(printed).toContain(
    [
      "package.json does not contain maru, because npm did not record from where this version was installed. In the folder, run one of:",
      "  npm install <path>      if you installed it from this tarball or clone",
      `  npm install maru@${PACKAGE_VERSION}  if you installed it from a registry`,
      "",
      "Next:",
      "  npm run dev  ",
    ].join("\n"),
  );
});
