/** Why a link leads nowhere, with what to do; and the cause, which other links may share. */
export interface Fault {
  why: string;
  cause: string;
}
