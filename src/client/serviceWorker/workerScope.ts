/**
 * The part of a service worker's own side that is used here: TypeScript describes it in a library that cannot stand beside that of
 * pages. https://www.w3.org/TR/service-workers/#serviceworkerglobalscope-interface
 */
export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(kind: "message", listener: (event: Message) => void): void;
}

export interface LastingEvent extends Event {
  /** The worker is kept alive until this is settled. */
  waitUntil(work: Promise<unknown>): void;
}

export interface Message extends LastingEvent {
  data: unknown;
  /** The page that sent it. */
  source: { url?: string } | null;
}

export const worker = globalThis as unknown as WorkerScope;
