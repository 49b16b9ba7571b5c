/**
 * Returns a random delay for a response of a test server, in milliseconds, up to the variable `MARU_TEST_DELAY` (0 by default). A run
 * with 650 finds tests that pass only because responses are immediate.
 */
export const serverDelay = () => Math.random() * Number(process.env["MARU_TEST_DELAY"] ?? 0);
