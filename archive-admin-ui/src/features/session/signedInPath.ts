export const signedInPath = '/signed-in';
