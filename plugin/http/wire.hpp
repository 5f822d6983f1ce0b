#pragma once
// Requests and replies as they are spelt on a connection, without one. Includes Boost; only connection.cpp
// does.

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/system/error_code.hpp>
#include <string>
#include <variant>

#include "http/server.hpp"

namespace obelus::http {

using RequestParser = boost::beast::http::request_parser<boost::beast::http::empty_body>;

// Before the parser reads anything: how much it may.
void limit(RequestParser& parser, const ServerLimits& limits);

// The request whose header the parser has read, or the reply to one that nobody is asked about.
std::variant<Request, Response> request_in(const RequestParser& parser);

// Whether the client said something that is no request; else it is gone, or too slow.
bool has_said(const boost::system::error_code& code);
// The reply to that.
Response malformed(const boost::system::error_code& code);

// All of a reply that stands before its body.
std::string head_of(const Response& response, bool keep_alive);

}  // namespace obelus::http
