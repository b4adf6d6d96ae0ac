import type { Hono } from 'hono'

export function openApiRoute(_app: Hono): void {}
