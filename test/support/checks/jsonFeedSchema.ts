const Text = { type: "string" };
const Url = { type: "string", pattern: "^https?://[!-~]+$" };
const Moment = {
  type: "string",
  pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$`,
};
const Language = { type: "string", pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$" };
const Authors = {
  type: "array",
  items: {
    type: "object",
    properties: { name: Text, url: Url, avatar: Url },
    minProperties: 1,
    additionalProperties: false,
  },
};

/** JSON Schema of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). It forbids properties that the specification does not define. */
export const jsonFeedSchema = {
  type: "object",
  required: ["version", "title", "items"],
  additionalProperties: false,
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: Text,
    home_page_url: Url,
    feed_url: Url,
    description: Text,
    user_comment: Text,
    next_url: Url,
    icon: Url,
    favicon: Url,
    authors: Authors,
    language: Language,
    expired: { type: "boolean" },
    items: {
      type: "array",
      items: {
        type: "object",
        required: ["id"],
        // An item must have at least one of these properties.
        anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
        additionalProperties: false,
        properties: {
          id: Text,
          url: Url,
          external_url: Url,
          title: Text,
          content_html: Text,
          content_text: Text,
          summary: Text,
          image: Url,
          banner_image: Url,
          date_published: Moment,
          date_modified: Moment,
          authors: Authors,
          tags: { type: "array", items: Text },
          language: Language,
          attachments: {
            type: "array",
            items: {
              type: "object",
              required: ["url", "mime_type"],
              properties: {
                url: Url,
                mime_type: Text,
                title: Text,
                size_in_bytes: { type: "number" },
                duration_in_seconds: { type: "number" },
              },
              additionalProperties: false,
            },
          },
        },
      },
    },
  },
};
