/** A change that Maru makes to a dependency. */
export interface DependencyPatch {
  package: string;
  /** The version for which the patch was written. A test compares it with the installed version. */
  version: string;
  /** URL of the upstream issue or source. */
  upstream: string;
}

/** Creates the error for a dependency whose code does not match a patch. */
export function unmatchedPatch({ package: name, version, upstream }: DependencyPatch): Error {
  return new Error(
    `The code of ${name} has changed since ${version}, and its patch no longer applies. Update or remove the patch in src/node/dependencyPatches/; see ${upstream}`,
  );
}
