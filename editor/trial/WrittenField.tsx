/** An answer that is typed: an amount, a number, some words. Nothing is taken or judged while a word is half composed. */
import { useEffect, useId, useRef, useState } from 'react';

export interface WrittenFieldProps {
  readonly label: string;
  readonly value: string;
  /** what is wrong with it, or undefined where it was taken */
  readonly onEnter: (typed: string) => string | undefined;
  readonly labelShown?: boolean;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onEscape?: () => void;
  /** begins with this; then it is entered by the key or by the button with these words, never by going elsewhere */
  readonly suggestion?: string;
  readonly enterWord?: string;
}

export function WrittenField({
  label,
  value,
  onEnter,
  labelShown = true,
  placeholder,
  autoFocus = false,
  onEscape,
  suggestion,
  enterWord,
}: WrittenFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(suggestion ?? value);
  const [wrong, setWrong] = useState<string | undefined>();
  const [last, setLast] = useState(value);
  if (last !== value) {
    setLast(value);
    setTyped(value);
    setWrong(undefined);
  }
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const enter = () => {
    if (typed !== value || enterWord !== undefined) setWrong(onEnter(typed));
  };
  return (
    <span className="trial-written">
      <label className={labelShown ? 'label' : 'only-heard'} htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className="trial-written-input"
        value={typed}
        placeholder={placeholder}
        autoComplete="off"
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={enterWord === undefined ? enter : undefined}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            enter();
          }
          if (event.key === 'Escape') onEscape?.();
        }}
      />
      {enterWord === undefined ? null : (
        <button type="button" className="deed" onClick={enter}>
          {enterWord}
        </button>
      )}
      {wrong === undefined ? null : (
        <span id={`${id}-wrong`} className="trial-written-wrong" role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}
