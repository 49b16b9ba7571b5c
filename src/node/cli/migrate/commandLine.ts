import { join } from "node:path";
import { readTextIfPresent } from "../../files/readIfPresent.ts";
import { PACKAGE_FILE, parsePackage, runs } from "../init/packageJson.ts";
import { PACKAGE_NAME } from "../packageName.ts";

/**
 * Returns the command line of a command: that of its npm script if the working directory has one.
 * @param args Arguments, quoted if necessary.
 */
export async function commandLine(name: string, args: readonly string[]): Promise<string> {
  if (!(await hasScript(name))) return ["npx maru", name, ...args].join(" ");
  return ["npm run", name, ...(args.length > 0 ? ["--", ...args] : [])].join(" ");
}

/** Whether `npm run` with this name runs Maru's command in the working directory. In a clone of Maru, all these scripts do. */
async function hasScript(name: string): Promise<boolean> {
  const text = await readTextIfPresent(join(process.cwd(), PACKAGE_FILE));
  if (text === undefined) return false;
  try {
    const found = parsePackage(text);
    return found.name === PACKAGE_NAME || runs(found.scripts?.[name], `maru ${name}`);
  } catch {
    // npm does not run a script of an invalid file.
    return false;
  }
}
