/** A change that Maru makes to a dependency. */
export interface DependencyPatch {
  package: string;
  /** The only version that the patch was written for; the tests compare it with the installed one. */
  version: string;
  /** URL of the upstream issue or source. */
  upstream: string;
}

/** Returns the error for a dependency whose code a patch no longer matches. */
export function unmatchedPatch({ package: name, version, upstream }: DependencyPatch): Error {
  return new Error(
    `The code of ${name} has changed since ${version}, and its patch no longer applies. Update or remove the patch in src/node/dependencyPatches/; see ${upstream}`,
  );
}
