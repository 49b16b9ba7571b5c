import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** `npm test` runs the quick suite, `npm run test:long` the long one. */
    suite: "quick" | "long";
  }
}

/**
 * Returns the members of a matrix for the current suite: those that `isQuick` selects in `npm test`, the others in
 * `npm run test:long`. Only files named `*.matrix.test.ts` run in both.
 */
export function membersOf<Member>(
  all: readonly Member[],
  isQuick: (member: Member, index: number) => boolean,
): Member[] {
  return all.filter((member, index) => isQuick(member, index) === (inject("suite") === "quick"));
}
