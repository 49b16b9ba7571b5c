/** Matches source modules that belong to one language. The group contains the language. */
export const LANGUAGE_CODE = /[\\/]src[\\/](?:client[\\/]entry|shared[\\/]i18n)[\\/](ko|en)(?:\.ts$|[\\/])/;

/** A chunk, as the bundler describes it to functions that name it. */
interface NamedChunk {
  name: string;
  facadeModuleId?: string | null;
}

/**
 * Names of bundled files. The hash has the same format as in names of images, so that the pattern `HASHED_FILE` matches both. The names of
 * files with messages contain their language, so that a site gets only those of its language: `words.ko.…` and `messages.ko.…`.
 */
export const HASHED_NAMES = {
  hashCharacters: "hex" as const,
  entryFileNames: "assets/[name].[hash:8].js",
  chunkFileNames({ facadeModuleId }: NamedChunk) {
    const [, language] = LANGUAGE_CODE.exec(facadeModuleId ?? "") ?? [];
    return language === undefined ? "assets/[name].[hash:8].js" : `assets/[name].${language}.[hash:8].js`;
  },
};
