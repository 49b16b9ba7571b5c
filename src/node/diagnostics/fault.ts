/** Describes a link without a target. `why` is the reason and how to fix it. `cause` is the cause for grouping problems. */
export interface Fault {
  why: string;
  cause: string;
}
