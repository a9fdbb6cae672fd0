/** What the server of the tests takes for its region, as most stores beside AWS do. */
export const REGION = 'us-east-1';
