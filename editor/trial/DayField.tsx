/** A day, typed part by part or picked from a calendar; perhaps with a time of that day. */
import { type CalendarDate, type CalendarDateTime, parseDate, parseDateTime } from '@internationalized/date';
import { useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { useSay } from '../app/context.tsx';
import { trial } from '../words/trial.ts';

export interface DayFieldProps {
  readonly label: string;
  /** ISO date, or ISO minute where times are asked */
  readonly value: string | undefined;
  readonly onChange: (iso: string | undefined) => void;
  readonly withTime?: boolean;
}

/** Years below this are a year half typed. */
const firstYear = 1900;

/** Holds what is being typed; another value from outside (a step taken back) begins it anew. */
export function DayField({ value, onChange, ...rest }: DayFieldProps) {
  const [shown, setShown] = useState({ value, turn: 0 });
  if (shown.value !== value) setShown({ value, turn: shown.turn + 1 });
  const tell = (iso: string | undefined) => {
    setShown({ value: iso, turn: shown.turn });
    onChange(iso);
  };
  return <Day key={shown.turn} value={value} onChange={tell} {...rest} />;
}

function Day({ label, value, onChange, withTime = false }: DayFieldProps) {
  const say = useSay();
  return (
    <DatePicker<CalendarDate | CalendarDateTime>
      className="day"
      aria-label={label}
      granularity={withTime ? 'minute' : 'day'}
      hourCycle={24}
      shouldForceLeadingZeros
      defaultValue={parsed(value, withTime) ?? null}
      onChange={(date) => {
        if (date === null) return onChange(undefined);
        if (date.year >= firstYear) onChange(written(date, withTime));
      }}
    >
      <Group className="trial-day-box">
        <DateInput className="trial-day-input">
          {(segment) => <DateSegment className="trial-day-part" segment={segment} />}
        </DateInput>
        <Button className="deed trial-day-open">{say(trial.openCalendar)}</Button>
      </Group>
      <Popover className="trial-day-popover">
        <Dialog className="trial-day-dialog">
          <Calendar>
            <header className="trial-day-head">
              <Button slot="previous" className="deed" aria-label={say(trial.previousMonth)}>
                ‹
              </Button>
              <Heading className="trial-day-month" />
              <Button slot="next" className="deed" aria-label={say(trial.nextMonth)}>
                ›
              </Button>
            </header>
            <CalendarGrid weekdayStyle="narrow">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className="trial-day-weekday">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell className="trial-day-cell" date={date} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

/** The library takes no years before its calendar begins; what is no date leaves the field empty. */
function parsed(value: string | undefined, withTime: boolean): CalendarDate | CalendarDateTime | undefined {
  if (value === undefined) return undefined;
  try {
    return withTime
      ? parseDateTime(value.includes('T') ? value : `${value}T00:00`)
      : parseDate(value.slice(0, 10));
  } catch {
    return undefined;
  }
}

const written = (date: CalendarDate | CalendarDateTime, withTime: boolean): string =>
  date.toString().slice(0, withTime ? 16 : 10);
