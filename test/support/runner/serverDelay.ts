/**
 * How long a server of the tests waits before it answers, in milliseconds: up to the variable `MARU_TEST_DELAY`, 0 by default. A run with
 * 650 shows which tests pass only because answers come at once.
 */
export const serverDelay = () => Math.random() * Number(process.env["MARU_TEST_DELAY"] ?? 0);
