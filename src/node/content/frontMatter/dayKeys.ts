/**
 * Keys of the day on which a post appears. The first one must be Hugo's `publishDate`, on which `readPublication` relies:
 * https://gohugo.io/configuration/front-matter/#dates
 */
export const PUBLICATION_KEYS = [
  "publishDate",
  "pubDate",
  "pubDatetime",
  "published_at",
  "published",
  // Keys of Contentlayer, of schema.org and of https://joshwcomeau.com.
  "published_date",
  "date_published",
  "published_on",
] as const;

/**
 * Keys of the day on which a note was created, used by Obsidian plugins, Quartz, Joplin, Dendron, Nuxt, VuePress themes and Notion exports.
 * They are used only if `date` and the publication keys contain no day.
 */
export const CREATION_KEYS = [
  "created",
  "created_at",
  "date_created",
  "created_date",
  "creation_date",
  "created_on",
  "create_time",
  "created_time",
] as const;

/** Keys of the day of the last revision. */
export const REVISION_KEYS = [
  "updated",
  "lastmod",
  "modDatetime",
  "updatedDate",
  "last_modified_at",
  "modified",
  "date.updated",
  "last_update.date",
  "updated_at",
  "updated_on",
  "update_date",
  "update_time",
  "date_updated",
  "date_modified",
  "modified_at",
  "modified_date",
  "modified_time",
  "last_modified",
  "last_modified_date",
  "last_updated",
  "last_update",
  "last_edited_time",
] as const;
