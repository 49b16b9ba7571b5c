/** A range of a text. `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}
