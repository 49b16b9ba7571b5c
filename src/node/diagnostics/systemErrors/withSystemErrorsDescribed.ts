import { ContentError } from "../errors.js";
import { type Circumstances, describeSystemError } from "./describeSystemError.js";

/** Does something, and throws system errors as sentences; `circumstances` say what the errors don't. */
export async function withSystemErrorsDescribed<Result>(
  act: () => Promise<Result>,
  circumstances?: Circumstances,
): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    const sentence = describeSystemError(cause, circumstances);
    throw sentence === undefined ? cause : new ContentError(sentence, { cause });
  }
}
