interface InSeries {
  series?: string | undefined;
}

/** The posts of one series in the order in which they are read: `posts`, newest first, turned round. */
export function postsOfSeries<P extends InSeries>(posts: readonly P[], series: string): P[] {
  return posts.filter((post) => post.series === series).toReversed();
}
