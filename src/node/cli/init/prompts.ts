import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import { ConfigError } from "../../diagnostics/errors.js";

/** Asks questions in a terminal. */
export interface Prompts {
  /**
   * Asks for a text, again if `parse` throws.
   * @param fallback Text that is used if the answer is empty.
   */
  ask<Value>(question: string, fallback: string, parse: (text: string) => Value): Promise<Value>;
  /** Asks a question that is answered with yes or no. */
  confirm(question: string, fallback: boolean): Promise<boolean>;
  close(): void;
}

/**
 * Opens prompts on the streams of a terminal. If the author ends the input with Ctrl+C or Ctrl+D, a question throws a {@link ConfigError}.
 */
export function openPrompts(input: Readable, output: Writable): Prompts {
  const terminal = createInterface({ input, output });
  const ended = new AbortController();
  terminal.on("close", () => ended.abort());
  const answerTo = async (question: string) => {
    try {
      return (await terminal.question(question, { signal: ended.signal })).trim();
    } catch (cause) {
      if (!ended.signal.aborted) throw cause;
      throw new ConfigError("\nStopped. Nothing was written.");
    }
  };
  const ask = async <Value>(
    question: string,
    fallback: string,
    parse: (text: string) => Value,
  ): Promise<Value> => {
    const answer = await answerTo(`${question} [${fallback}]: `);
    try {
      return parse(answer || fallback);
    } catch (cause) {
      const { message } = cause as Error;
      output.write(`${message.charAt(0).toUpperCase()}${message.slice(1)}\n`);
      return ask(question, fallback, parse);
    }
  };
  return {
    ask,
    confirm: (question, fallback) => ask(`${question} (y/n)`, fallback ? "y" : "n", parseDecision),
    close: () => terminal.close(),
  };
}

function parseDecision(answer: string): boolean {
  if (/^(?:y|yes|ㅛ|예|네)$/i.test(answer)) return true;
  if (/^(?:n|no|ㅜ|아니요|아니오)$/i.test(answer)) return false;
  throw new ConfigError(`found \`${answer}\`, expected y or n.`);
}
