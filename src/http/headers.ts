/** What a page may load: its own style and pictures. */
const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
];

/** The page that asks GraphQL runs a script of ours, which asks only us. */
export const scriptedPolicy = [...pagePolicy, "script-src 'self'", "connect-src 'self'", 'font-src data:']
  .join('; ')
  .replace("img-src 'self'", "img-src 'self' data:");

/** The headers of every answer, errors too. */
export const commonHeaders = (publicUrl: string): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'content-security-policy': pagePolicy.join('; '),
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Accept-Ranges, Content-Location, Content-Range, ETag, Link, Location, Memento-Datetime, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
  ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});
