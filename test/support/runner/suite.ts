import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The suite that runs: `quick` with `npm test`, `long` with `npm run test:long`. */
    suite: "quick" | "long";
  }
}

/**
 * Returns the members of a matrix for the current suite. `npm test` runs those that `isQuick` selects; `npm run test:long` runs the others.
 * Only files named `*.matrix.test.ts` run in both suites.
 */
export function membersOf<Member>(
  all: readonly Member[],
  isQuick: (member: Member, index: number) => boolean,
): Member[] {
  return all.filter((member, index) => isQuick(member, index) === (inject("suite") === "quick"));
}
