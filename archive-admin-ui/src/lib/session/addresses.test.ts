import { expect, it } from 'vitest';
import { signInAddress } from './addresses';

it.each([
  ['/admin/', '/sign-in?to=%2Fadmin%2F'],
  ['/admin/account?a=1&to=x#b', '/sign-in?to=%2Fadmin%2Faccount%3Fa%3D1%26to%3Dx%23b'],
  ['/admin/事件', '/sign-in?to=%2Fadmin%2F%E4%BA%8B%E4%BB%B6'],
])('comes back to %s after sign-in', (here, address) => {
  expect(signInAddress(here)).toBe(address);
});
