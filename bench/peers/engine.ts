/** Something that makes a site of a folder of Markdown posts. */
export interface Engine {
  name: string;
  version: string;
  /** Lays out a site in `folder`, which is its own, with the posts of another. */
  prepare(folder: string, posts: string): Promise<Site>;
}

/** A site that is laid out and can be built, all folders absolute. */
export interface Site {
  engine: string;
  /** Its own copy of the posts. */
  posts: string;
  output: string;
  command: { file: string; args: string[]; folder: string; env?: Record<string, string> };
  /** Removes all that a former build has left, so that the next is a cold one. */
  clean(): Promise<void>;
}
