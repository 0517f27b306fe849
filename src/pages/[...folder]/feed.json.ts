import type { APIRoute } from "astro";
import { writeJsonFeed } from "../../export/feeds/feeds.ts";
import { type FeedProps, getFeedPaths } from "../_feeds.ts";

export const getStaticPaths = getFeedPaths;

export const GET: APIRoute<FeedProps> = ({ props }) => new Response(writeJsonFeed(props.feed));
