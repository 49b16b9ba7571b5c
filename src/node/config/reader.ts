import { type Value } from "../content/frontMatter/value.ts";
import type { Settings } from "./settings.ts";

/** Takes a value into the settings, or says what was expected in its place. */
export type Reader = (value: Value, settings: Settings, line: number) => string | Refusal | undefined;

/** What is wrong within a value of several parts. */
export interface Refusal {
  message: string;
}
