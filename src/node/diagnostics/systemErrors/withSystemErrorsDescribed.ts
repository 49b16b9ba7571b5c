import { ContentError } from "../errors.js";
import { type Circumstances, describeSystemError } from "./describeSystemError.js";

/**
 * Runs an action and converts its system errors to messages for authors.
 * @param circumstances Facts that the errors don't contain.
 * @throws {ContentError} If a system error occurs. Other errors are thrown unchanged.
 */
export async function withSystemErrorsDescribed<Result>(
  action: () => Promise<Result>,
  circumstances?: Circumstances,
): Promise<Result> {
  try {
    return await action();
  } catch (cause) {
    const sentence = describeSystemError(cause, circumstances);
    throw sentence === undefined ? cause : new ContentError(sentence, { cause });
  }
}
