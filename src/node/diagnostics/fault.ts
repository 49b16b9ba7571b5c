/** Why a link has no target and how to fix it (`why`), and the cause for grouping problems (`cause`). */
export interface Fault {
  why: string;
  cause: string;
}
