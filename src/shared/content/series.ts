interface InSeries {
  series?: string | undefined;
}

/**
 * Returns the posts of a series in reading order, oldest first.
 * @param posts All posts, newest first.
 */
export function postsOfSeries<P extends InSeries>(posts: readonly P[], series: string): P[] {
  return posts.filter((post) => post.series === series).toReversed();
}
