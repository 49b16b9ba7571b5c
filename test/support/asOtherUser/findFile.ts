import { createFolderFinder } from "../../../src/node/server/findInFolder.ts";

/** Finds a file in an output folder. Prints its name, `missing`, or the code of the error. */
export async function run([folder = "", path = ""]: string[]): Promise<number> {
  const found = await createFolderFinder(folder)(path).then(
    (file) => file?.name ?? "missing",
    ({ code }: NodeJS.ErrnoException) => code,
  );
  console.log(found);
  return 0;
}
