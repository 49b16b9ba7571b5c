/** A pending call. */
export interface HeldCall {
  resolve(): void;
  reject(cause: Error): void;
}

/** Creates a function whose calls stay pending until a test resolves them. Also returns these calls in order. */
export function holdCalls(): { call: () => Promise<void>; calls: HeldCall[] } {
  const calls: HeldCall[] = [];
  const call = () => new Promise<void>((resolve, reject) => void calls.push({ resolve, reject }));
  return { call, calls };
}

/** Waits until all pending promise callbacks have run. */
export const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));
