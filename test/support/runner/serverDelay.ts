/**
 * Returns a random delay for a response of a test server, in milliseconds. Maximum: the environment variable `MARU_TEST_DELAY`; default: 0.
 * Running the tests with 650 finds tests that pass only because responses are immediate.
 */
export const serverDelay = () => Math.random() * Number(process.env["MARU_TEST_DELAY"] ?? 0);
