// SPDX-License-Identifier: Apache-2.0

/// Something that reads as a linear expression: an unknown, or a sum of them.
public protocol Linear {
    /// The expression.
    var expression: LinearExpression { get }
}

extension Linear {
    /// Adds two expressions.
    public static func + (left: Self, right: some Linear) -> LinearExpression {
        var result = left.expression
        result.add(right.expression, times: 1)
        return result
    }

    /// Subtracts one expression from another.
    public static func - (left: Self, right: some Linear) -> LinearExpression {
        var result = left.expression
        result.add(right.expression, times: -1)
        return result
    }

    /// Adds a constant.
    public static func + (left: Self, right: Int) -> LinearExpression {
        var result = left.expression
        result.add(LinearExpression(constant: right), times: 1)
        return result
    }

    /// Subtracts a constant.
    public static func - (left: Self, right: Int) -> LinearExpression {
        var result = left.expression
        result.add(LinearExpression(constant: right), times: -1)
        return result
    }

    /// Takes an expression a number of times.
    public static func * (left: Self, right: Int) -> LinearExpression {
        var result = LinearExpression()
        result.add(left.expression, times: right)
        return result
    }

    /// Takes an expression a number of times.
    public static func * (left: Int, right: Self) -> LinearExpression {
        right * left
    }

    /// Turns the sign of an expression.
    public static prefix func - (operand: Self) -> LinearExpression {
        operand * -1
    }
}

extension LinearExpression {
    /// Adds an expression in place.
    public static func += (left: inout LinearExpression, right: some Linear) {
        left.add(right.expression, times: 1)
    }

    /// Subtracts an expression in place.
    public static func -= (left: inout LinearExpression, right: some Linear) {
        left.add(right.expression, times: -1)
    }
}
