// @ts-check
// Plain JavaScript: commands use it before anything is compiled.

/**
 * Base of the errors that an author can fix. Commands print the message without a stack. Build code is bundled, so an error may be of another
 * copy of a class: {@link isAuthorError} recognizes both.
 */
class AuthorError extends Error {
  isForAuthor = true;

  /** @returns {string} */
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return this.message;
  }
}

/** Raised for content that cannot be read or published. */
export class ContentError extends AuthorError {
  /** @override */
  name = "ContentError";
}

/** Raised for an invalid option, environment variable or setting, and for a folder that cannot take the output. */
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
