const cookieName = 'csrf-token';

/** The header that unsafe requests carry: the cookie's value, which other origins cannot read. */
export const csrfHeader = 'X-CSRF-TOKEN';

export function csrfToken(cookies: string = document.cookie): string | undefined {
  return cookies
    .split('; ')
    .find((cookie) => cookie.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
}
