import classes from './Mark.module.css';

/** An indenture with its seal hanging from the foot. Decoration: the product's name is beside it. */
export function Mark({ size }: { size: number }) {
  return (
    <svg
      className={classes.mark}
      width={(size * 22) / 32}
      height={size}
      viewBox="5 0 22 32"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <path strokeWidth="1.5" strokeLinejoin="round" d="M6 4.4q2-3.6 4 0t4 0t4 0t4 0t4 0v16.4H6z" />
      <path strokeWidth="1.4" strokeLinecap="round" d="M10 9h12M10 12.2h12M10 15.4h6" />
      <path strokeWidth="1.3" d="M14.2 20.8v3M17.8 20.8v3" />
      <circle cx="16" cy="27" r="4.5" />
    </svg>
  );
}
