/**
 * The part of `ServiceWorkerGlobalScope` that Maru uses. TypeScript's type definitions for workers conflict with those
 * for pages, which this project also uses. https://www.w3.org/TR/service-workers/#serviceworkerglobalscope-interface
 */
export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
  addEventListener(kind: "message", listener: (event: ExtendableMessageEvent) => void): void;
}

/** An event whose lifetime can be extended. */
export interface ExtendableEvent extends Event {
  /** Keeps the worker running until the promise resolves or rejects. */
  waitUntil(work: Promise<unknown>): void;
}

/** A message from a page. */
export interface ExtendableMessageEvent extends ExtendableEvent {
  data: unknown;
  /** The page that sent the message. */
  source: { url?: string } | null;
}

/** The global scope of the service worker. */
export const worker = globalThis as unknown as WorkerScope;
