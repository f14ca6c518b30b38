/** The platform's own addresses, outside the router: both start a full page load. */
export const signOutAddress = '/sign-out';

/** Where sign-in starts; `to` is the path, query and fragment to come back to. */
export function signInAddress(to: string): string {
  return `/sign-in?to=${encodeURIComponent(to)}`;
}
