import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** `npm test` runs the quick suite, `npm run test:long` the long one. */
    suite: "quick" | "long";
  }
}

/**
 * Splits a matrix over both suites: `npm test` runs the members that `isQuick` chooses, `npm run test:long` the others. Only files
 * named `*.matrix.test.ts` run in both.
 */
export function membersOf<Member>(
  all: readonly Member[],
  isQuick: (member: Member, index: number) => boolean,
): Member[] {
  return all.filter((member, index) => isQuick(member, index) === (inject("suite") === "quick"));
}
