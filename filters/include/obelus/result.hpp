#pragma once
// A value, or the reason there is none.

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "obelus/span.hpp"

namespace obelus {

// Why a call could not do its work. `rule` is the id that `obelus explain` knows ("OB904"), or empty.
// `where` is a byte range of the input the call was given, absent when no place is to blame.
// `hint`, when not empty, says what to do about it.
struct Error {
  std::string message;
  std::optional<Span> where;
  std::string rule;
  std::string hint;
};

// Holds a T or an Error; never both, never neither. The member names are those of std::expected
// (C++23), which is to replace it. Asking for the side that is not there is a bug, hence an assert.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return *get_value(); }
  const T& value() const& { return *const_cast<Result*>(this)->get_value(); }
  T&& value() && { return std::move(*get_value()); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return get_value(); }
  const T* operator->() const { return &value(); }

  Error& error() {
    assert(!has_value());
    return *std::get_if<1>(&state_);
  }
  const Error& error() const { return const_cast<Result*>(this)->error(); }

 private:
  T* get_value() {
    assert(has_value());
    return std::get_if<0>(&state_);
  }

  std::variant<T, Error> state_;
};

}  // namespace obelus
