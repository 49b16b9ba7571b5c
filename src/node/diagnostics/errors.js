// @ts-check
// Plain JavaScript, because commands use it before TypeScript can run.

/**
 * Base of the errors that an author can fix. Commands print the message without a stack. The code of a build is bundled, so there can be
 * two copies of these classes. {@link isAuthorError} recognizes the errors of both, unlike `instanceof`.
 */
class AuthorError extends Error {
  isForAuthor = true;

  /** @returns {string} */
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return this.message;
  }
}

/** Thrown for content that cannot be read or published. */
export class ContentError extends AuthorError {
  /** @override */
  name = "ContentError";
}

/** Thrown for an invalid option, environment variable or setting, and for a folder to which the output cannot be written. */
export class ConfigError extends AuthorError {
  /** @override */
  name = "ConfigError";
}

/**
 * Whether an error is a {@link ContentError} or {@link ConfigError}.
 * @param {unknown} error
 * @returns {error is ContentError | ConfigError}
 */
export function isAuthorError(error) {
  return error instanceof Error && "isForAuthor" in error;
}
