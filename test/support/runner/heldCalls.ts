/** A call that has not ended. */
export interface HeldCall {
  resolve(): void;
  reject(cause: Error): void;
}

/** A function whose calls end when a test says so, and the calls of it in order. */
export function holdCalls(): { call: () => Promise<void>; calls: HeldCall[] } {
  const calls: HeldCall[] = [];
  const call = () => new Promise<void>((resolve, reject) => void calls.push({ resolve, reject }));
  return { call, calls };
}

/** Lets everything run that waits for nothing but promises. */
export const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));
