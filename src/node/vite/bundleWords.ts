import { rolldown } from "rolldown";
import { HASHED_NAMES } from "./chunkNames.ts";

/** Entries of the messages in each language. They import nothing of the app. */
const ENTRIES = { "words.ko": "src/client/entry/ko.ts", "words.en": "src/client/entry/en.ts" };

/**
 * Bundles the messages into a folder. Returns the names of the files. Vite would add a function that preloads imports to each of them.
 */
export async function bundleWords(dir: string): Promise<string[]> {
  // An entry may export more than its source, so that the messages of features can import those of the entry.
  const bundle = await rolldown({ input: ENTRIES, preserveEntrySignatures: "allow-extension" });
  const { output } = await bundle.write({
    dir,
    format: "es",
    minify: true,
    sourcemap: "hidden",
    ...HASHED_NAMES,
  });
  await bundle.close();
  return output.map(({ fileName }) => fileName).filter((name) => name.endsWith(".js"));
}
