/** Messages that the scripts of every page need: those of the layout, of posts and of the error page. */
export const core = {
  site: {
    skipToContent: "Skip to content",
    mainNavigation: "Main menu",
    search: "Search",
    preferences: "Reading settings",
    preferencesIcon: "Aa",
    list: "Posts",
    tags: "Tags",
    archive: "Archive",
    history: "Reading history",
  },
  post: {
    next: "Next",
    previous: "Previous",
    neighbours: "Posts before and after",
    readingTime: (minutes: number) => `${minutes} min read`,
    updated: (day: string) => `revised ${day}`,
    undated: "Undated",
    pinned: "Pinned",
    draft: "Draft",
    scheduled: "Scheduled",
    series: (name: string) => `Series “${name}”`,
    withinList: (name: string) => `Within “${name}”`,
    share: "Share",
    backlinks: "Linked from",
    more: (count: number) => `More ${count}`,
  },
  comments: {
    title: "Comments",
    show: "Show comments",
    onGitHub: "Comments on GitHub",
  },
  loading: {
    label: "Loading",
    slow: "This is taking long.",
    failed: "This could not be loaded",
    failedText: "Check your connection and try again.",
    retry: "Try again",
  },
  notFound: {
    title: "Page not found",
    text: "The address may have changed, or it may be mistyped.",
    suggestions: "Did you mean one of these?",
  },
};

export type CoreMessages = typeof core;
