/**
 * The questions, read from the curators' YAML and checked; begin at {@link
 * interviewcoach.bank.BankFiles}.
 */
@NullMarked
package interviewcoach.bank;

import org.jspecify.annotations.NullMarked;
