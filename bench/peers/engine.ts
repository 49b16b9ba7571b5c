/** A program that builds a site from a folder of Markdown posts. */
export interface Engine {
  name: string;
  version: string;
  /** Writes a site into the new folder `folder`, with a copy of the posts in `posts`. */
  prepare(folder: string, posts: string): Promise<Site>;
}

/** A site that is ready to be built. All folders are absolute. */
export interface Site {
  engine: string;
  /** Copy of the posts. */
  posts: string;
  output: string;
  command: { file: string; args: string[]; folder: string; env?: Record<string, string> };
  /** Removes the output and caches of earlier builds, so that the next build is a cold one. */
  clean(): Promise<void>;
}
