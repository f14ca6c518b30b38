package org.muniment.record.store;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

/**
 * Lets no use case end as if it had done its work when its transaction can only be rolled back.
 *
 * <p>An exception that leaves a transactional method marks the transaction, even when a caller
 * catches it; what the caller then writes would be lost without a word. A method whose refusals
 * callers may catch says {@code dontRollbackOn}.
 *
 * @see "Jakarta Transactions 2.0, section 3.7"
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class LoudRollback {

    private final TransactionManager transactions;

    LoudRollback(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object see(InvocationContext call) throws Exception {
        Object answer = call.proceed();
        if (marked()) {
            throw new IllegalStateException(
                    "%s.%s ended well in a transaction that can only be rolled back: somebody caught what a transactional method threw"
                            .formatted(
                                    call.getMethod().getDeclaringClass().getSimpleName(),
                                    call.getMethod().getName()));
        }
        return answer;
    }

    private boolean marked() throws SystemException {
        return transactions.getStatus() == Status.STATUS_MARKED_ROLLBACK;
    }
}
