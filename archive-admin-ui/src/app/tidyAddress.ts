import { base } from './base';

/**
 * The start's address as it should stand in the address bar: with its slash, and without the `state`
 * that signing out (OpenID Connect RP-Initiated Logout, section 3) brings back.
 */
export function tidyAddress(href: string): string {
  const address = new URL(href);
  if (`${address.pathname}/` === base) address.pathname = base;
  if (address.pathname === base) address.searchParams.delete('state');
  return address.href;
}
